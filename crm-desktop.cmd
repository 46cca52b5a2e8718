@echo off
rem Double-click on Windows: the first start installs, later ones open the window at once.
cd /d "%~dp0"
where py >nul 2>nul
if %errorlevel%==0 (
    py -3 main.py %*
) else (
    python main.py %*
)
if %errorlevel% neq 0 pause
