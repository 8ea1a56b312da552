"""A class on one JupyterHub, simulated by HTTP and websockets: no browser, and no part of the suite."""
