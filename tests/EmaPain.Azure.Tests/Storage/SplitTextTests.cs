using System.Text;
using Azure.Data.Tables;
using EmaPain.Azure.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace EmaPain.Azure.Tests.Storage;

public sealed class SplitTextTests
{
    [Fact]
    public void A_text_of_any_length_comes_back_and_no_piece_is_too_long_or_torn() =>
        Prop.ForAll(
            Gen.Choose(0, 3).Zip(Gen.Choose(-2, 2)).ToArbitrary(),
            length =>
            {
                var text = new StringBuilder();
                var wanted = Math.Max(0, (length.Item1 * SplitText.Longest) + length.Item2);
                text.Append('.', wanted % 2).Insert(text.Length, "\U0001F622", wanted / 2);
                var row = new TableEntity("p", "r");
                SplitText.Put(row, "Text", text.ToString());
                var pieces = row.Where(property => property.Key.StartsWith("Text", StringComparison.Ordinal)).Select(property => (string)property.Value);
                return SplitText.Get(row, "Text") == text.ToString()
                    && pieces.All(piece => piece.Length <= SplitText.Longest && IsWhole(piece));
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_row_without_its_text_is_broken() =>
        Assert.Throws<InvalidOperationException>(() => SplitText.Get(new TableEntity("p", "r") { ["Text1"] = "x" }, "Text"));

    private static bool IsWhole(string piece) => piece.Length == 0 || !(char.IsLowSurrogate(piece[0]) || char.IsHighSurrogate(piece[^1]));
}
