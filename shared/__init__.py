"""What both sides stand on: rules, numbers, storage, live messages, reports and texts."""
