"""One server for a class: JupyterHub's settings, how notebooks come to students, memory limits, how many machines."""
