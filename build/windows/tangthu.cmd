@echo off
rem The command line of the archive: the same program, without its window.
setlocal
chcp 65001 >nul
"%~dp0TangThu.exe" --cli %*
exit /b %ERRORLEVEL%
