; The program's folder is removed or replaced as a whole only where no archive lies in it, however it came there.

; On the stack a folder; gives "1" where a file archive.sqlite lies in it or below.
!macro HOLDS_ARCHIVE PREFIX
Function ${PREFIX}HoldsArchive
  Exch $R0
  Push $R1
  Push $R2
  Push $R3
  StrCpy $R3 "0"
  IfFileExists "$R0\archive.sqlite" 0 +3
    StrCpy $R3 "1"
    Goto done
  FindFirst $R1 $R2 "$R0\*.*"
next:
  StrCmp $R2 "" close
  StrCmp $R2 "." further
  StrCmp $R2 ".." further
  IfFileExists "$R0\$R2\*.*" 0 further
  Push "$R0\$R2"
  Call ${PREFIX}HoldsArchive
  Pop $R3
  StrCmp $R3 "1" close
further:
  FindNext $R1 $R2
  Goto next
close:
  FindClose $R1
done:
  StrCpy $R0 $R3
  Pop $R3
  Pop $R2
  Pop $R1
  Exch $R0
FunctionEnd
!macroend
!insertmacro HOLDS_ARCHIVE ""
!insertmacro HOLDS_ARCHIVE "un."

!macro REMOVE_UNLESS_ARCHIVE PATH
  Push "${PATH}"
  Call un.HoldsArchive
  Pop $R9
  ${If} $R9 == "1"
    DetailPrint "$(holdsArchive) ${PATH}"
    MessageBox MB_OK|MB_ICONINFORMATION "$(holdsArchive)$\r$\n${PATH}" /SD IDOK
  ${Else}
    RMDir /r "${PATH}"
  ${EndIf}
!macroend
