"""The report as a workbook (XLSX)."""
