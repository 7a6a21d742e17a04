import net

if __name__ == "__main__":
    guarded = net.Client()
    print(net.client.push.closed, guarded.push.closed)
