; What the installer says, in both languages.

LangString needsWindows10 ${LANG_VIETNAMESE} "${NAME} cần Windows 10 hoặc 11, bản 64 bit. Chưa có gì được cài."
LangString needsWindows10 ${LANG_ENGLISH} "${NAME} needs Windows 10 or 11, 64 bit. Nothing was installed."

LangString isOpen ${LANG_VIETNAMESE} "${NAME} đang mở. Xin lưu việc đang làm và đóng chương trình, rồi bấm Thử lại.$\r$\n$\r$\nBấm Hủy bỏ thì chương trình giữ nguyên như cũ."
LangString isOpen ${LANG_ENGLISH} "${NAME} is open. Please save your work, close the program and press Retry.$\r$\n$\r$\nCancel leaves everything as it was."

LangString needsAdministrator ${LANG_VIETNAMESE} "Cài cho mọi người dùng cần quyền quản trị. Chưa có gì được cài. Bỏ /ALLUSERS để cài cho riêng tài khoản này, không cần quyền quản trị."
LangString needsAdministrator ${LANG_ENGLISH} "Installing for all users needs an administrator. Nothing was installed. Without /ALLUSERS it is installed for this account alone, and needs none."

LangString isNewer ${LANG_VIETNAMESE} "Máy này đang có bản $1, mới hơn bản ${VERSION}. Bản mới có thể đã chuyển kho sang dạng bản cũ không đọc được, nên không cài đè. Chương trình giữ nguyên."
LangString isNewer ${LANG_ENGLISH} "Version $1 is installed, newer than ${VERSION}. It may have changed archives in ways an older one cannot read, so nothing was installed."

LangString notSwitched ${LANG_VIETNAMESE} "Có chương trình khác đang giữ các tệp của ${NAME}. Bản đang có giữ nguyên. Xin khởi động lại máy rồi cài lại."
LangString notSwitched ${LANG_ENGLISH} "Another program holds files of ${NAME}. The version you have is unchanged. Please restart the computer and install again."

LangString notLaid ${LANG_VIETNAMESE} "Không chép được tệp của bản mới: đĩa đầy, hoặc thư mục không cho ghi. Bản đang có giữ nguyên."
LangString notLaid ${LANG_ENGLISH} "The files of the new version could not be written: the disk is full, or the folder cannot be written to. The version you have is unchanged."

LangString holdsArchive ${LANG_VIETNAMESE} "Trong thư mục chương trình có một kho lưu trữ. Thư mục này được để lại:"
LangString holdsArchive ${LANG_ENGLISH} "There is an archive in the program's folder. The folder is left where it is:"

LangString archiveInside ${LANG_VIETNAMESE} "Có một kho lưu trữ nằm trong thư mục của chương trình ($INSTDIR\program). Xin chuyển kho sang thư mục khác rồi cài lại. Chưa có gì thay đổi."
LangString archiveInside ${LANG_ENGLISH} "There is an archive in the program's own folder ($INSTDIR\program). Please move it to another folder and install again. Nothing was changed."

LangString packageKind ${LANG_VIETNAMESE} "Gói ${NAME}"
LangString packageKind ${LANG_ENGLISH} "${NAME} package"
