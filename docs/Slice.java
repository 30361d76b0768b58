/**
 * An example: the words of a span. Offsets count code points; Java's strings count UTF-16 units.
 *
 * <p>java docs/Slice.java TEXT START END
 */
final class Slice {
  static String sliced(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  public static void main(String[] given) {
    System.out.print(sliced(given[0], Integer.parseInt(given[1]), Integer.parseInt(given[2])));
  }
}
