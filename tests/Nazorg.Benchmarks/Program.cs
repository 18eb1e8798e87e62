using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Nazorg.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Nazorg.Benchmarks.TurnBenchmark).Assembly).Run(args);
