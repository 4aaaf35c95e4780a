using EmaPain.App.Ports;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every dictionary keeps.</summary>
public abstract class ResearchDictionaryContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task What_is_written_is_all_that_is_there()
    {
        var dictionary = await OpenAsync();
        await dictionary.WriteAsync([Row("Scores", "Score", "A number."), Row("Scores", "Gone", "Something."), Row("s~1", "PEG~a/b?", "A question.")], Cancel);
        await dictionary.WriteAsync([Row("Scores", "Score", "Another number."), Row("s~1", "PEG~a/b?", "A question.")], Cancel);
        var rows = await ReadAsync(dictionary);
        Assert.Equal(["A question.", "Another number."], rows.Select(row => (string)row["Meaning"]).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(7, row["ScaleMaximum"]));
    }

    [Fact]
    public async Task More_rows_than_a_transaction_holds_are_written()
    {
        var dictionary = await OpenAsync();
        await dictionary.WriteAsync([.. Enumerable.Range(0, 130).Select(number => Row("Responses", $"c{number}", $"{number}"))], Cancel);
        Assert.Equal(130, (await ReadAsync(dictionary)).Count);
    }

    [Fact]
    public async Task Two_hosts_that_write_at_once_leave_what_both_write()
    {
        var dictionary = await OpenAsync();
        await dictionary.WriteAsync([Row("Scores", "Gone", "Something.")], Cancel);
        DictionaryRow[] rows = [Row("Scores", "Score", "A number."), Row("Payments", "Cents", "Money.")];
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => dictionary.WriteAsync(rows, Cancel))));
        Assert.Equal(2, (await ReadAsync(dictionary)).Count);
    }

    protected abstract Task<IResearchDictionary> OpenAsync();

    /// <summary>The rows' columns; the port itself cannot read.</summary>
    protected abstract Task<IReadOnlyCollection<IReadOnlyDictionary<string, object>>> ReadAsync(IResearchDictionary dictionary);

    private static DictionaryRow Row(string partition, string row, string meaning) =>
        new(partition, row, new Dictionary<string, object> { ["Meaning"] = meaning, ["ScaleMaximum"] = 7 });
}
