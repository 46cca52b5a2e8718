"""How fast the program is with 100,000 clients. `benchmarks/run.py` measures and writes README.md."""
