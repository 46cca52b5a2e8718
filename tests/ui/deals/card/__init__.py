"""Tests of the screen of deals."""
