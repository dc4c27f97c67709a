/** What tells a package of ours from any other bag: written when a year is handed over, read when it is taken in. */

/** Where the signature lies, and the key it is checked with; the key is a tag file of the bag. */
export const SIGNATURE = 'tagmanifest-sha256.txt.sig';
export const PUBLIC_KEY = 'public-key.pem';
/** Says what an unfinished package was begun from; goes once the package has its name. */
export const BEGUN = 'unfinished.json';
/** A double click on it opens the package in the program; its ending is what Windows knows of. */
export const OPENER = 'mo-goi.tangthu';
/** Where the catalogue lies inside `data/`; its files are named relative to its folder. */
export const CATALOGUE_PLACE = 'tangthu.jsonl';
/** The line of `bag-info.txt` with the id of the archive it was made from. */
export const ARCHIVE_LABEL = 'Tangthu-Archive-Identifier';
