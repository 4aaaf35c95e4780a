namespace EmaPain.Domain.Replies.Wording;

/// <summary>What may stand at one place of a phrase.</summary>
internal enum SlotKind
{
    Word,
    Any,
    Number,
    Gap,
    End,
}
