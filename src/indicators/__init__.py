"""Economic indicators read from news articles, each with its exact quote."""
