"""What all questions share: asking, judging, the box and the bar, attempts and verdicts."""
