from crm_desktop.domain.progress import NoProgress, Progress


def test_nobody_watches_and_nobody_stops() -> None:
    progress: Progress = NoProgress()
    progress.report(1, None)
    progress.raise_if_cancelled()
