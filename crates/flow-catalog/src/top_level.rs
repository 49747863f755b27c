//! Properties at the top of the file (fact base section 2).
