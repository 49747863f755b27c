//! Properties of a screen and of its layout (fact base sections 4 and 5).
