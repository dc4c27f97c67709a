; The installer of Tàng Thư. npm run installer gives VERSION, PACK, ICON, OUTFILE.
;
; It lays the new version beside the one that is there and switches by two renames, so that at any moment the
; program is the old one or the new one, whole. Archives are never touched: neither here nor by the uninstaller.
;
;   /S            asks nothing          /D=FOLDER     where (last on the line, without quotes)
;   /ALLUSERS     for all users, asks Windows for an administrator
;   /WAIT=N       seconds to wait for a program that is open (silent: 30, else it asks at once)
;   /UPDATE       shows only its progress, as the program starts it for an update from a file
;   /RUN          starts the program at the end, the old one where nothing was changed
;   Ends with 0 done, 1 left by the person, 2 failed, 5 the program is open, 6 no administrator, 7 a newer
;   version is installed, 8 it could not be switched, 9 an archive lies in the program's folder; after each but 0 the program is as it was.

Unicode true
Target amd64-unicode
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WordFunc.nsh
!include x64.nsh
!include WinVer.nsh

!define NAME "Tàng Thư"
!define FOLDER "TangThu"
!define EXE "TangThu.exe"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\vn.tangthu.app"
!define CLASS "TangThu.Package"
!define EXTENSION ".tangthu"

Name "${NAME}"
OutFile "${OUTFILE}"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} setup"
VIAddVersionKey LegalCopyright "The ${NAME} founders. Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
Var isUpdate

!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipInUpdate
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipInUpdate
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipInUpdate
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"
!include "texts.nsh"
!include "archives.nsh"
!include "steps.nsh"

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(needsWindows10)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  Call ReadSwitches
  Call ChooseUsers
  Call ChooseFolder
  Call RefuseOlder
FunctionEnd

Section
  Call PutBackInterrupted
  Call RefuseArchiveInside
  Call LayBeside
  Call WaitUntilClosed
  Call Switch
  Call Announce
SectionEnd

Function .onInstSuccess
  Call StartAgain
FunctionEnd

; Whatever stopped it, what was laid beside is taken away again.
Function .onInstFailed
  RMDir /r "$INSTDIR\program.new"
  Call StartAgain
FunctionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext current
  ReadRegStr $0 HKLM "${KEY}" "InstallLocation"
  StrCmp $0 "$INSTDIR" 0 +2
    SetShellVarContext all
FunctionEnd

Section Uninstall
  Call un.WaitUntilClosed
  !insertmacro REMOVE_UNLESS_ARCHIVE "$INSTDIR\program"
  !insertmacro REMOVE_UNLESS_ARCHIVE "$INSTDIR\program.old"
  RMDir /r "$INSTDIR\program.new"
  Delete "$INSTDIR\Uninstall.exe"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  ReadRegStr $0 SHCTX "Software\Classes\${EXTENSION}" ""
  StrCmp $0 "${CLASS}" 0 +2
    DeleteRegKey SHCTX "Software\Classes\${EXTENSION}"
  DeleteRegKey SHCTX "Software\Classes\${CLASS}"
  DeleteRegKey SHCTX "${KEY}"
  !insertmacro TELL_EXPLORER
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
SectionEnd
