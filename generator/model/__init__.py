"""The vocabulary: the words that all rooms share."""
