"""Drawing reports with matplotlib: imported when the first chart is drawn, not before."""
