"""The program as a whole: its wiring, its server, several processes, readiness, metrics, logs, retention."""
