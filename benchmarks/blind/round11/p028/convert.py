from multiprocessing import Pool

import conf
import office
import status

if __name__ == "__main__":
    status.say("up")
    with Pool(2) as pool:
        for out in pool.imap_unordered(office.to_pdf, conf.FILES):
            status.say("stored " + out)
    print("converted", len(conf.FILES))
