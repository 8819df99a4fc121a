package org.homeward.access.web;

/// A secret as a picture that an app reads.
///
/// @param side of the square, in modules
/// @param path of an SVG, one square for each dark module
public record SecretPicture(int side, String path) {
    @Override
    public String toString() {
        return "SecretPicture[withheld]";
    }
}
