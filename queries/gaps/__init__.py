"""Gap rules run over a store, and what they find."""
