#pragma warning disable
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EmaPain.Domain.Instruments;
namespace EmaPain.Domain.Replies {
public sealed record AskedItem(string Id, int Minimum, int Maximum, ImmutableArray<string> Names, ZeroWords ZeroWords);
public sealed record ReadingContext(ImmutableArray<AskedItem> Due, ImmutableArray<AskedItem> Instrument, ImmutableArray<AskedItem> Earlier, string Language);
public sealed record ItemReading(string ItemId, int? Value);
public abstract record Reading { 
 public sealed record Answered(ImmutableArray<ItemReading> Items):Reading; public sealed record OptOut:Reading; public sealed record OptIn:Reading; public sealed record Help:Reading; public sealed record Balance:Reading; public sealed record Change(string? ItemId, ImmutableArray<int> Values):Reading; public sealed record Unreadable(UnreadableNote Note):Reading; }
public abstract record UnreadableNote { public sealed record NoAnswer:UnreadableNote; public sealed record Language(string Code):UnreadableNote; public sealed record WrongNumber:UnreadableNote; public sealed record AutoReply:UnreadableNote; public sealed record Distress:UnreadableNote; public sealed record MaybeStop:UnreadableNote; public sealed record Quotation:UnreadableNote; }
public static class ReplyReader { public static Reading Read(string text, ReadingContext c) {
 var t = text.Trim().ToLowerInvariant();
 if (t is "stop" or "end" or "quit" or "cancel" or "alto" or "revoke" || t.StartsWith("please stop texting")|| t.StartsWith("stop ")) return new Reading.OptOut();
 if (t is "start" or "unstop") return new Reading.OptIn();
 if (t is "help" or "info") return new Reading.Help();
 if (t is "balance" or "pay") return new Reading.Balance();
 if (t is "espanol" or "español") return new Reading.Unreadable(new UnreadableNote.Language("es"));
 if (t is "english") return new Reading.Unreadable(new UnreadableNote.Language("en"));
 if (t.Contains("wrong number")) return new Reading.Unreadable(new UnreadableNote.WrongNumber());
 if (t.Contains("driving")) return new Reading.Unreadable(new UnreadableNote.AutoReply());
 if (t.Contains("upset")) return new Reading.Unreadable(new UnreadableNote.Distress());
 if (t.Contains("leave me alone") || t.Contains("maybe stop")|| t.Contains("too many texts")) return new Reading.Unreadable(new UnreadableNote.MaybeStop());
 if (t.StartsWith("liked ")) return new Reading.Unreadable(new UnreadableNote.Quotation());
 var nums = Regex.Matches(t, @"\d+").Select(m => int.Parse(m.Value)).ToImmutableArray();
 if (t.StartsWith("change")) { var n = c.Instrument.FirstOrDefault(i => i.Names.Any(x => Regex.IsMatch(t, $@"\b{x}\b"))); return nums.Length==0? new Reading.Unreadable(new UnreadableNote.NoAnswer()): new Reading.Change(n?.Id, nums); }
 if (t is "skip" or "omitir") return c.Due.Length==0? new Reading.Unreadable(new UnreadableNote.NoAnswer()) : new Reading.Answered([new(c.Due[0].Id, null)]);
 var words = Regex.Matches(t, @"[a-záéíóú]+").Select(m=>m.Value).ToArray();
 if (words.Length>0) { var res = ImmutableArray.CreateBuilder<ItemReading>();
   foreach (Match m in Regex.Matches(t, @"([a-záéíóú]+)\s*(\d+)")) { var it = c.Due.Concat(c.Earlier).FirstOrDefault(i=>i.Names.Contains(m.Groups[1].Value)); if (it is null) break; if(int.Parse(m.Groups[2].Value)>it.Maximum) break; res.Add(new(it.Id,int.Parse(m.Groups[2].Value))); }
   if (res.Count==nums.Length && res.Count>0) return new Reading.Answered(res.ToImmutable()); if (!t.Contains("die")) return new Reading.Unreadable(new UnreadableNote.NoAnswer()); }
 if (nums.Length==0 || nums.Length>c.Due.Length) return new Reading.Unreadable(new UnreadableNote.NoAnswer());
 if (nums.Zip(c.Due).Any(p=>p.First>p.Second.Maximum||p.First<p.Second.Minimum)) return new Reading.Unreadable(new UnreadableNote.NoAnswer());
 return new Reading.Answered([.. nums.Zip(c.Due).Select(p=> new ItemReading(p.Second.Id,p.First))]);
 } }
}
namespace EmaPain.Domain.Screening { public enum CrisisLevel { Review, Urgent } public sealed record CrisisFinding(CrisisLevel Level);
public static class CrisisScreen { public static CrisisFinding? Screen(string text) => text.Contains("want to die") ||text.Contains("kill myself") ? new CrisisFinding(CrisisLevel.Urgent) : null; } }
