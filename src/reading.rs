//! Turns what people type into values that keep their precision.
