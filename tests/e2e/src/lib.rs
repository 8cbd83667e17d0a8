//! Whole journeys in real browsers, against the built files.
