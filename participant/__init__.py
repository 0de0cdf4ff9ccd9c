"""The participant's side: joining a workshop and answering from a phone."""
