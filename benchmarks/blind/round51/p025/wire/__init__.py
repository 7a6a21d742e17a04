"""Wire desk: takes agency stories, edits them aside, sends them to the pages."""
