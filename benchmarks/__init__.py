"""What a build and a check cost, against the same pages with their numbers typed in by hand."""
