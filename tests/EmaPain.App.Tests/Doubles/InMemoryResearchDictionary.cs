using EmaPain.App.Ports;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryResearchDictionary : IResearchDictionary
{
    public IReadOnlyCollection<DictionaryRow> Rows { get; private set; } = [];

    public Task WriteAsync(IReadOnlyCollection<DictionaryRow> rows, CancellationToken cancel)
    {
        Rows = [.. rows];
        return Task.CompletedTask;
    }
}
