"""Setting the course up and running it: the command, the doctor, the test run, the server and its settings.

What the course knows is in the other rooms; this one stands above them, and none of them imports it.
"""
