"""Cold-chain monitor for a dairy haulier: finds excursions in logger files, reports them to the desk."""
