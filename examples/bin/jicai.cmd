@echo off
rem Runs the jicai command: jicai.jar with the options of the JVM that suit what is asked for.
rem   JAVA_HOME  which Java to use (default: the one on the PATH)
rem   JAVA_OPTS  more options of the JVM, such as -Xmx2g
setlocal
for %%d in ("%~dp0..") do set "home=%%~fd"
set "jar=%home%\target\jicai.jar"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

if not exist "%jar%" goto nojar
if defined JAVA_HOME (
  if not exist "%java%.exe" goto nojava
) else (
  where /q java || goto nojava
)

rem A short run is over before the optimising compiler pays; a long one lives by it.
set "tuning=-XX:TieredStopAtLevel=1"
for %%w in (%*) do (
  if "%%~w"=="simulate" set "tuning="
  if "%%~w"=="compare" set "tuning="
)

rem Classes as the build left them, loaded and linked. A JVM that cannot use them would only say so: no log, then.
"%java%" -Xlog:disable "-XX:SharedArchiveFile=%home%\target\jicai.jsa" %tuning% %JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%

:nojar
>&2 echo jicai: %jar% is not there. Build it above %home%: mvn -B -ntp -q -DskipTests -Dmaven.javadoc.skip=true package
exit /b 127

:nojava
>&2 echo jicai: no Java at %java%. Install a JDK, 17 or newer, and put it on the PATH or set JAVA_HOME
exit /b 127
