"""Start CRM Desktop; at the first start, install what it needs. Any Python can read this file."""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "CRM Desktop needs Python 3.11 or newer, and this is Python %d.%d: " % sys.version_info[:2]
        + "start main.py with a newer one."
    )

from crm_desktop import bootstrap  # an older Python could not read it

if __name__ == "__main__":
    sys.argv[1:] = bootstrap.prepare(sys.argv[1:])
    from crm_desktop.cli import main

    main()
