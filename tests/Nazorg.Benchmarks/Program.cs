using BenchmarkDotNet.Running;
using Nazorg.Benchmarks;

// What a turn costs:     dotnet run -c Release --project tests/Nazorg.Benchmarks -- --filter '*'
// What an answer costs:  dotnet run -c Release --project tests/Nazorg.Benchmarks -- answers
// What reading costs:    dotnet run -c Release --project tests/Nazorg.Benchmarks -- reading
if (args is ["answers"])
{
    using var speed = new AnswerSpeed();
    speed.Print(Console.Out);
    return;
}

if (args is ["reading"])
{
    new ReadingSpeed().Print(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(TurnBenchmark).Assembly).Run(args);
