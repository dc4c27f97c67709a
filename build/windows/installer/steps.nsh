; The steps of the installer, one function each.

!macro TELL_EXPLORER
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function ReadSwitches
  ${GetParameters} $0
  StrCpy $isUpdate "0"
  ClearErrors
  ${GetOptions} $0 "/UPDATE" $1
  IfErrors done
  StrCpy $isUpdate "1"
  SetAutoClose true
done:
FunctionEnd

Function SkipInUpdate
  StrCmp $isUpdate "1" 0 +2
    Abort
FunctionEnd

; For this user, unless all users are asked for, or have it already and this one has none.
Function ChooseUsers
  SetShellVarContext current
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ALLUSERS" $1
  IfErrors 0 forAll
  ReadRegStr $1 HKCU "${KEY}" "InstallLocation"
  StrCmp $1 "" 0 done
  ReadRegStr $1 HKLM "${KEY}" "InstallLocation"
  StrCmp $1 "" done
forAll:
  UserInfo::GetAccountType
  Pop $1
  StrCmp $1 "Admin" administrator
  IfSilent refused
  ExecShell "runas" "$EXEPATH" "$0 /ALLUSERS"
  Quit
refused:
  DetailPrint "$(needsAdministrator)"
  SetErrorLevel 6
  Quit
administrator:
  SetShellVarContext all
done:
FunctionEnd

; Where it was asked for by /D=, else where it is installed, else the usual place.
Function ChooseFolder
  StrCmp $INSTDIR "" 0 done
  ReadRegStr $INSTDIR SHCTX "${KEY}" "InstallLocation"
  StrCmp $INSTDIR "" 0 done
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ALLUSERS" $1
  IfErrors own
  StrCpy $INSTDIR "$PROGRAMFILES64\${FOLDER}"
  Goto done
own:
  StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${FOLDER}"
done:
FunctionEnd

Function RefuseOlder
  ReadRegStr $1 SHCTX "${KEY}" "DisplayVersion"
  StrCmp $1 "" done
  ${VersionCompare} "$1" "${VERSION}" $0
  StrCmp $0 "1" 0 done
  MessageBox MB_OK|MB_ICONSTOP "$(isNewer)" /SD IDOK
  SetErrorLevel 7
  Quit
done:
FunctionEnd

; Power may have gone between the two renames of an earlier installation.
Function PutBackInterrupted
  IfFileExists "$INSTDIR\program\*.*" done
  IfFileExists "$INSTDIR\program.old\*.*" 0 done
  Rename "$INSTDIR\program.old" "$INSTDIR\program"
done:
FunctionEnd

; An archive that somebody made in the program's own folder would go with the old version.
Function RefuseArchiveInside
  Push "$INSTDIR\program"
  Call HoldsArchive
  Pop $1
  StrCmp $1 "1" 0 done
  MessageBox MB_OK|MB_ICONSTOP "$(archiveInside)" /SD IDOK
  SetErrorLevel 9
  Abort "$(archiveInside)"
done:
FunctionEnd

Function LayBeside
  RMDir /r "$INSTDIR\program.new"
  ClearErrors
  SetOutPath "$INSTDIR\program.new"
  SetOverwrite try
  File /r "${PACK}/*"
  SetOutPath "$INSTDIR"
  IfErrors 0 done
  MessageBox MB_OK|MB_ICONSTOP "$(notLaid)" /SD IDOK
  SetErrorLevel 2
  Abort "$(notLaid)"
done:
FunctionEnd

; A program that runs cannot be opened for writing. Asks until it is closed; silently waits for it and gives up.
!macro WAIT_UNTIL_CLOSED PREFIX
Function ${PREFIX}WaitUntilClosed
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/WAIT=" $3
  IfErrors 0 again
  StrCpy $3 0
  IfSilent 0 again
  StrCpy $3 30
again:
  IfFileExists "$INSTDIR\program\${EXE}" 0 closed
  ClearErrors
  FileOpen $1 "$INSTDIR\program\${EXE}" a
  IfErrors open
  FileClose $1
closed:
  Return
open:
  IntCmp $3 0 waitedEnough waitedEnough
  IntOp $3 $3 - 1
  Sleep 1000
  Goto again
waitedEnough:
  IfSilent gaveUp
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(isOpen)" IDRETRY again
  SetErrorLevel 1
  Abort "$(isOpen)"
gaveUp:
  SetErrorLevel 5
  Abort "$(isOpen)"
FunctionEnd
!macroend
!insertmacro WAIT_UNTIL_CLOSED ""
!insertmacro WAIT_UNTIL_CLOSED "un."

; Two renames. Windows refuses the first while anything in the folder is open, and then nothing has changed.
Function Switch
  RMDir /r "$INSTDIR\program.old"
  IfFileExists "$INSTDIR\program\*.*" 0 fresh
  StrCpy $2 0
again:
  ClearErrors
  Rename "$INSTDIR\program" "$INSTDIR\program.old"
  IfErrors 0 fresh
  IntOp $2 $2 + 1
  IntCmp $2 20 failed 0 failed
  Sleep 500
  Goto again
fresh:
  ClearErrors
  Rename "$INSTDIR\program.new" "$INSTDIR\program"
  IfErrors 0 switched
  Rename "$INSTDIR\program.old" "$INSTDIR\program"
failed:
  MessageBox MB_OK|MB_ICONSTOP "$(notSwitched)" /SD IDOK
  SetErrorLevel 8
  Abort "$(notSwitched)"
switched:
  RMDir /r "$INSTDIR\program.old"
FunctionEnd

; Uninstaller, shortcuts, the list of installed programs, the kind of file.
Function Announce
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\program\${EXE}"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\program\${EXE}"
  WriteRegStr SHCTX "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\program\${EXE}"
  WriteRegStr SHCTX "${KEY}" "Publisher" "${NAME}"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR\program" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" $0
  WriteRegStr SHCTX "Software\Classes\${EXTENSION}" "" "${CLASS}"
  WriteRegStr SHCTX "Software\Classes\${CLASS}" "" "$(packageKind)"
  WriteRegStr SHCTX "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\program\${EXE},0"
  WriteRegStr SHCTX "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\program\${EXE}" "%1"'
  !insertmacro TELL_EXPLORER
FunctionEnd

; Where the program that asked for an update has ended, it comes back, as the new one or as the old.
Function StartAgain
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/RUN" $1
  IfErrors +2
    Call StartProgram
FunctionEnd

Function StartProgram
  Exec '"$INSTDIR\program\${EXE}"'
FunctionEnd
