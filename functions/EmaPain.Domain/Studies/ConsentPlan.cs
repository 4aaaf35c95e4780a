namespace EmaPain.Domain.Studies;

/// <summary>
/// What people have to agree to before they are texted. That of the study's newest version holds for everybody in the study: an amendment
/// that names a new version of a document stops the texts until it is signed.
/// </summary>
public sealed record ConsentPlan
{
    /// <summary>What has to be agreed to; texting always has to be, whether it is listed or not.</summary>
    public IReadOnlyList<ConsentDocument> Required { get; init; } = [];

    public TextingStart Start { get; init; }

    /// <summary>The list with texting in it.</summary>
    public IEnumerable<ConsentDocument> All() => Required.Any(document => document.Kind == ConsentKind.Texting)
        ? Required
        : Required.Prepend(new ConsentDocument { Kind = ConsentKind.Texting });
}
