using System.Collections.Immutable;
using EmaPain.Domain.Instruments;
namespace EmaPain.Domain.Replies {
public sealed record AskedItem(string Id, int Minimum, int Maximum, ImmutableArray<string> Names, ZeroWords ZeroWords);
public sealed record ReadingContext(ImmutableArray<AskedItem> Due, ImmutableArray<AskedItem> Instrument, ImmutableArray<AskedItem> Earlier, string Language);
public sealed record ItemReading(string ItemId, int? Value);
public abstract record Reading { 
 public sealed record Answered(ImmutableArray<ItemReading> Items):Reading; public sealed record OptOut:Reading; public sealed record OptIn:Reading; public sealed record Help:Reading; public sealed record Balance:Reading; public sealed record Change(string? ItemId, ImmutableArray<int> Values):Reading; public sealed record Unreadable(UnreadableNote Note):Reading; }
public abstract record UnreadableNote { public sealed record None:UnreadableNote; public sealed record Language(string Code):UnreadableNote; public sealed record WrongNumber:UnreadableNote; public sealed record AutoReply:UnreadableNote; public sealed record Distress:UnreadableNote; public sealed record MaybeStop:UnreadableNote; public sealed record Reaction:UnreadableNote; }
public static class ReplyReader { public static Reading Read(string text, ReadingContext context) => new Reading.OptOut(); }
}
namespace EmaPain.Domain.Screening { public enum CrisisLevel { Review, Urgent } public sealed record CrisisFinding(CrisisLevel Level, string PhraseId, int Version);
public static class CrisisScreen { public static CrisisFinding? Screen(string text) => null; } }
