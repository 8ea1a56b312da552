@echo off
rem Double-click to set up the course and open it in the browser.
cd /d "%~dp0"
where py >nul 2>nul
if %errorlevel%==0 (py course.py) else (python course.py)
if errorlevel 1 pause
