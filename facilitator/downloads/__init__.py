"""Results as files: what a report is made of, the queue and the process that write them, comparisons."""
