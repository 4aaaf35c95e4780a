using EmaPain.App.Ports;
using EmaPain.App.Research.Meanings;

namespace EmaPain.App.Research;

/// <summary>Keeps table Dictionary as the code and the study files say.</summary>
public sealed class DictionaryWriting(IStudies studies, IResearchDictionary dictionary)
{
    public Task WriteAsync(CancellationToken cancel) => dictionary.WriteAsync(DictionaryRows.Of(studies), cancel);
}
