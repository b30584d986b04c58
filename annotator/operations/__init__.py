"""One function for each thing a user does. No Qt, no SQL."""
