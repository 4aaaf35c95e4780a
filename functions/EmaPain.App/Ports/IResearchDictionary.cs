namespace EmaPain.App.Ports;

/// <summary>The table that tells researchers what the other tables hold.</summary>
public interface IResearchDictionary
{
    /// <summary>Makes the table hold these rows and no others; a row that is as it should be is not written again.</summary>
    Task WriteAsync(IReadOnlyCollection<DictionaryRow> rows, CancellationToken cancel);
}
