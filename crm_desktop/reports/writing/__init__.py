"""Reports as files: pictures, pages, workbooks and documents."""
