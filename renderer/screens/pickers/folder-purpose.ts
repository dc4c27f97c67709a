/** What a folder is chosen for: the dialog's title and where it begins. */
export type FolderPurpose = 'create' | 'open' | 'backup' | 'restore' | 'handover' | 'package' | 'packed';
