namespace EmaPain.Domain.Studies.Texts;

/// <summary>A wording of a study with its place in the file and the fillings that it may and has to have.</summary>
public sealed record StudyWording(string Place, WordingUse Use, IReadOnlyDictionary<string, string> ByLanguage)
{
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Fillings that may stand here beside the required ones.</summary>
    public IReadOnlyList<string> Optional { get; init; } = [];
}
