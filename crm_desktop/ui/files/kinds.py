"""What a file is, told by its picture in the list."""

from __future__ import annotations

from crm_desktop.domain.attachment import Attachment
from crm_desktop.domain.file_names import extension_of, is_program

# By the extension: what the sender said of the type is often wrong.
_ICONS = {
    "mail": "eml msg",
    "file-spreadsheet": "xls xlsx xlsm xlsb ods csv tsv",
    "file-text": "pdf doc docx docm odt rtf txt md html htm ppt pptx odp",
    "file-archive": "zip rar 7z gz tar bz2 xz",
    "film": "mp4 avi mov mkv webm wmv m4v",
    "music": "mp3 wav ogg m4a flac aac amr",
    "calendar": "ics",
    "contact": "vcf",
    "image": "jpg jpeg jpe jfif png gif bmp webp tif tiff ico svg heic heif",
}
_BY_EXTENSION = {extension: name for name, many in _ICONS.items() for extension in many.split()}
# What Qt reads without help; a drawing (svg) may name other files and is not shown.
_PICTURES = frozenset("jpg jpeg jpe jfif png gif bmp webp tif tiff ico".split())


def icon_of(attachment: Attachment) -> str:
    """Return the name of the icon for a file."""
    if is_program(attachment.name):
        return "app-window"
    return _BY_EXTENSION.get(extension_of(attachment.name), "file")


def is_picture(attachment: Attachment) -> bool:
    """Return whether a file may be shown as a picture."""
    return extension_of(attachment.name) in _PICTURES
