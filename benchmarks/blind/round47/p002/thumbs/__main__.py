from thumbs.cli import cli

if __name__ == "__main__":
    cli(prog_name="thumbs", standalone_mode=True)
