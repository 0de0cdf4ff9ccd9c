"""The role charters as files: DOCX, to be edited and signed, and PDF."""
