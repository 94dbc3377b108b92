"""From a result record to what each platform reads."""
