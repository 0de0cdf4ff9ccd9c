"""What both sides use: rules, numbers, storage, live messages, reports and texts."""
