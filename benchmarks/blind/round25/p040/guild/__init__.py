"""Guild back end: a thread takes jobs and has the heavy ones done by throw-away processes."""
